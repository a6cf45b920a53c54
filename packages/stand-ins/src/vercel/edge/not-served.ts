/** Something that Vercel has and the stand-in has not: answered with 501, so that it is not taken for a failure of the app. */
export class NotServedError extends Error {
  constructor(what: string) {
    super(`The Vercel stand-in ${what}`);
    this.name = "NotServedError";
  }
}
