import { type Node } from 'constructs';
import { SIZES, type SizeName } from './sizes.js';

/** What whoever installs Somsom decides: `cdk.json`, or `-c name=value`. */
export interface Installation {
  readonly size: SizeName;
  readonly region: string;
  readonly domain: string;
  /** The id of the zone of the domain in Route 53. */
  readonly hostedZone: string;
  /**
   * Who keeps the accounts: `cognito`, or the application itself (`local`), which has passkeys and second factors. For
   * a nation it is the application, because Cognito costs by the person and allows few log-ins a second.
   */
  readonly accounts: 'cognito' | 'local';
  /** Where the alarms go. */
  readonly mail: string;
  /** The project of Firebase; empty means no pushes. */
  readonly firebase: string;
  /** When sales begin that are known to be big, as ISO times. */
  readonly sales: readonly Date[];
  /** `owner/name` at GitHub, whose workflows may deploy. */
  readonly repository: string;
}

export function installationOf(node: Node): Installation {
  const read = (name: string, otherwise: string) => `${node.tryGetContext(name) ?? otherwise}`;
  const size = oneOf('size', read('size', 'village'), Object.keys(SIZES) as SizeName[]);
  return {
    size,
    region: read('region', 'ap-northeast-2'),
    domain: read('domain', 'somsom.example'),
    hostedZone: read('hostedZone', 'Z0000000000000000000'),
    accounts: oneOf('accounts', read('accounts', size === 'nation' ? 'local' : 'cognito'), ['cognito', 'local']),
    mail: read('mail', 'operators@somsom.example'),
    firebase: read('firebase', ''),
    sales: read('sales', '').split(',').filter(Boolean).map(time),
    repository: read('repository', 'somsom/somsom'),
  };
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (!found) {
    throw new Error(`${name} is "${value}"; it must be one of: ${allowed.join(', ')}`);
  }
  return found;
}

function time(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) {
    throw new Error(`sales has "${text}", which is no time such as 2027-05-01T11:00:00+09:00`);
  }
  return date;
}
