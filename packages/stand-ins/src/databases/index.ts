export { type Account, unprivilegedAccount } from "./account.ts";
export { type Mariadb, missingForMariadb, startMariadb } from "./mariadb.ts";
export { type Pgbouncer, missingForPgbouncer, startPgbouncer } from "./pgbouncer.ts";
export { installedPostgres, postgresBinaries } from "./postgres-binaries.ts";
export { type Cluster, type ClusterOptions, startCluster } from "./postgres-cluster.ts";
export { debianPostgres, findProgram } from "./programs.ts";
