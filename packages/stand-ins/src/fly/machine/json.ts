import type { MachineConfig } from "../wire/machine-config.ts";
import type { MachineJson } from "../wire/machine.ts";
import type { MachineRecord } from "./record.ts";

/** Whether the fault `host-unreachable` holds for a machine. */
export function hostUnreachable(record: MachineRecord): boolean {
  const fault = record.host.faults.active("host-unreachable", record.host.app);
  return fault !== undefined && (fault.machine === undefined || fault.machine === record.id);
}

/** A machine as the API shows it; the lease's nonce only to the one who has just taken it. */
export function machineJson(record: MachineRecord, extra: { readonly nonce?: string } = {}): MachineJson {
  const { config, image, version } = record.instance.plan;
  const unreachable = hostUnreachable(record);
  return {
    id: record.id,
    name: record.name,
    state: record.state,
    region: record.region,
    image_ref: {
      registry: image.registry,
      repository: image.repository,
      tag: image.tag,
      digest: image.digest,
      labels: image.configuration.labels,
    },
    instance_id: version,
    version,
    private_ip: record.privateIp,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    ...(unreachable ? { incomplete_config: incomplete(config) } : { config }),
    events: [...record.events],
    checks: record.instance.checks.statuses(),
    ...(extra.nonce !== undefined && { nonce: extra.nonce }),
    host_status: unreachable ? "unreachable" : "ok",
    cordoned: record.cordoned,
  };
}

function incomplete({ image, metadata, guest }: MachineConfig): MachineConfig {
  return { ...(image && { image }), ...(metadata && { metadata }), ...(guest && { guest }) };
}
