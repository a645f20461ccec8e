import { Aws } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { type Accounts } from './accounts.js';
import { type Broker } from './broker.js';
import { type Cache } from './cache.js';
import { type Database } from './database.js';
import { type KeyStore } from './key-store.js';
import { type OwnSecrets } from './own-secrets.js';
import { type Queues } from './queues.js';
import { type Size } from './sizes.js';

export interface Parts {
  readonly size: Size;
  readonly domain: string;
  readonly sender: string;
  readonly database: Database;
  readonly cache: Cache;
  readonly broker: Broker;
  readonly queues: Queues;
  readonly keyStore: KeyStore;
  readonly secrets: OwnSecrets;
  /** Absent: the application keeps the accounts itself. */
  readonly accounts?: Accounts;
  /** Of Firebase. Absent: nobody gets pushes, only letters in the inbox. */
  readonly firebase?: string;
}

/**
 * The settings of a node by the names that the application knows. `settings.txt` lists the names, and
 * `DeployedSettingsTest` in `app` compares that list with the application.
 */
export function settings(parts: Parts): Record<string, string> {
  return {
    ...servers(parts),
    ...mail(),
    ...site(parts),
    ...accounts(parts),
    ...pushes(parts),
  };
}

function servers({ size, database, cache, broker, queues }: Parts): Record<string, string> {
  return {
    'spring.datasource.url': database.url,
    'spring.data.redis.host': cache.host,
    'spring.data.redis.port': `${cache.port}`,
    'spring.data.redis.ssl.enabled': 'true',
    'spring.kafka.bootstrap-servers': broker.bootstrapServers,
    'spring.kafka.security.protocol': 'SASL_SSL',
    'spring.kafka.properties.sasl.mechanism': 'SCRAM-SHA-512',
    'spring.kafka.properties.sasl.jaas.config': 'org.apache.kafka.common.security.scram.ScramLoginModule required '
      + 'username="${kafka.account.username}" password="${kafka.account.password}";',
    'somsom.chat.replicas': `${size.copies.all}`,
    'somsom.events.replicas': `${size.copies.all}`,
    'somsom.notifications.queue': queues.name,
    'somsom.aws.region': Aws.REGION,
    'somsom.cluster.enabled': 'true',
    // JGroups' word for the address in the private network; a node on Fargate has another one too
    'somsom.cluster.bind': 'SITE_LOCAL',
  };
}

function mail(): Record<string, string> {
  return {
    'spring.mail.host': `email-smtp.${Aws.REGION}.amazonaws.com`,
    'spring.mail.port': '587',
    'spring.mail.properties.mail.smtp.auth': 'true',
    'spring.mail.properties.mail.smtp.starttls.enable': 'true',
    'spring.mail.properties.mail.smtp.starttls.required': 'true',
  };
}

function site({ domain, sender, keyStore }: Parts): Record<string, string> {
  return {
    'server.forward-headers-strategy': 'native',
    'somsom.identity.key-file': keyStore.file,
    'somsom.identity.mail-from': sender,
    'somsom.notifications.site': `https://${domain}`,
    'somsom.events.source': `https://${domain}`,
  };
}

function accounts({ accounts, domain }: Parts): Record<string, string> {
  return accounts
    ? {
      'somsom.identity.provider': 'cognito',
      'somsom.cognito.user-pool-id': accounts.pool.userPoolId,
      'somsom.cognito.client-id': accounts.client.userPoolClientId,
      'somsom.cognito.issuer': accounts.issuer,
    }
    : {
      'somsom.identity.provider': 'local',
      'somsom.identity.issuer': `https://${domain}`,
      'somsom.identity.passkeys.rp-id': domain,
      'somsom.identity.passkeys.allowed-origins': `https://${domain}`,
    };
}

function pushes({ firebase }: Parts): Record<string, string> {
  return firebase ? { 'somsom.fcm.project-id': firebase } : {};
}

/** Settings that nobody may read: ECS fetches them when a node starts, and they are in no template. */
export function secretSettings({ database, cache, broker, secrets }: Parts): Record<string, ecs.Secret> {
  return {
    'spring.datasource.username': ecs.Secret.fromSecretsManager(database.secret, 'username'),
    'spring.datasource.password': ecs.Secret.fromSecretsManager(database.secret, 'password'),
    'spring.data.redis.password': ecs.Secret.fromSecretsManager(cache.password),
    'kafka.account.username': ecs.Secret.fromSecretsManager(broker.account, 'username'),
    'kafka.account.password': ecs.Secret.fromSecretsManager(broker.account, 'password'),
    'spring.mail.username': ecs.Secret.fromSecretsManager(secrets.mail, 'username'),
    'spring.mail.password': ecs.Secret.fromSecretsManager(secrets.mail, 'password'),
    'somsom.operators.token': ecs.Secret.fromSecretsManager(secrets.operators),
  };
}
