/** What the image of the application is, as `mvn -Pimage` makes it. All that the stack assumes about it is here. */
export const IMAGE = {
  repository: 'somsom',
  port: 8080,
  /** nobody */
  user: '65534',
  /** Where a node keeps its key; the rest of the root is read-only. */
  own: '/var/lib/somsom',
  /** Where libraries unpack native code, so it must be in memory and allow programs. */
  scratch: { path: '/tmp', megabytes: 64 },
  /** Asks the node whether it is ready. The image has no shell. */
  health: ['CMD', '/opt/java/bin/java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx16m', '-Xshare:off', '-cp',
    '/opt/somsom/health', 'Health'],
} as const;

/** The paths that say how a node is. */
export const HEALTH = {
  readiness: '/actuator/health/readiness',
  metrics: '/actuator/prometheus',
} as const;
