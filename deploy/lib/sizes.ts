/** What differs between installations. docs/aws.md shows the arithmetic behind the figures. */
export interface Size {
  readonly zones: number;
  readonly natGateways: number;
  /** Private ways to services of AWS. Each costs in each zone, so a small installation goes through its NAT gateway. */
  readonly privateEndpoints: boolean;
  /** Nodes of the application. `onSale` is the least number around the start of a sale. */
  readonly node: {
    readonly cpu: number;
    readonly memory: number;
    readonly least: number;
    readonly onSale: number;
    readonly most: number;
  };
  /** People in waiting rooms that one node serves; more people bring more nodes. */
  readonly waitingPerNode: number;
  readonly database: { readonly type: string; readonly gigabytes: number; readonly mostGigabytes: number };
  readonly cache: { readonly type: string; readonly nodes: number };
  readonly broker: { readonly type: string; readonly count: number; readonly gigabytes: number };
  /** Copies of each Kafka topic, and how many of them must have a message before it counts as sent. */
  readonly copies: { readonly all: number; readonly insync: number };
  readonly backupDays: number;
  /** Requests of one address in five minutes. A mobile operator puts thousands of people behind one address. */
  readonly requestsPerAddress: number;
}

const VILLAGE: Size = {
  zones: 2,
  natGateways: 1,
  privateEndpoints: false,
  node: { cpu: 1024, memory: 2048, least: 2, onSale: 2, most: 4 },
  waitingPerNode: 2_000,
  database: { type: 't4g.medium', gigabytes: 20, mostGigabytes: 100 },
  cache: { type: 'cache.t4g.micro', nodes: 2 },
  broker: { type: 'kafka.t3.small', count: 2, gigabytes: 10 },
  copies: { all: 2, insync: 1 },
  backupDays: 7,
  requestsPerAddress: 20_000,
};

const CITY: Size = {
  zones: 3,
  natGateways: 2,
  privateEndpoints: true,
  node: { cpu: 2048, memory: 4096, least: 3, onSale: 6, most: 12 },
  waitingPerNode: 5_000,
  database: { type: 'r7g.xlarge', gigabytes: 200, mostGigabytes: 1_000 },
  cache: { type: 'cache.m7g.large', nodes: 3 },
  broker: { type: 'kafka.m7g.large', count: 3, gigabytes: 100 },
  copies: { all: 3, insync: 2 },
  backupDays: 14,
  requestsPerAddress: 200_000,
};

const NATION: Size = {
  zones: 3,
  natGateways: 3,
  privateEndpoints: true,
  node: { cpu: 4096, memory: 16_384, least: 4, onSale: 24, most: 40 },
  waitingPerNode: 15_000,
  database: { type: 'r7g.8xlarge', gigabytes: 1_000, mostGigabytes: 4_000 },
  cache: { type: 'cache.r7g.xlarge', nodes: 3 },
  broker: { type: 'kafka.m7g.2xlarge', count: 3, gigabytes: 1_000 },
  copies: { all: 3, insync: 2 },
  backupDays: 35,
  requestsPerAddress: 2_000_000,
};

export const SIZES = { village: VILLAGE, city: CITY, nation: NATION } as const;

export type SizeName = keyof typeof SIZES;
