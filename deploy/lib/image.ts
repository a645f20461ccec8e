/** What the image of the application is, as `mvn -Pimage` makes it. All that the stack assumes about it is here. */
export const IMAGE = {
  repository: 'somsom',
  port: 8080,
  /** nobody */
  user: '65534',
  /** Where the image may write: its root is read-only. */
  scratch: '/tmp',
} as const;

/** The paths that say how a node is. */
export const HEALTH = {
  readiness: '/actuator/health/readiness',
  metrics: '/actuator/prometheus',
} as const;
