/** The flyctl whose behaviour is stood in for. */
export const FLYCTL_VERSION = "0.4.96";
