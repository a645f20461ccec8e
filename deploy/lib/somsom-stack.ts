import { CfnOutput, CfnParameter, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as ses from 'aws-cdk-lib/aws-ses';
import { type Construct } from 'constructs';
import { Accounts } from './accounts.js';
import { Alarms } from './alarms.js';
import { Application } from './application.js';
import { Backups } from './backups.js';
import { Broker } from './broker.js';
import { Buckets } from './buckets.js';
import { Cache } from './cache.js';
import { ChatTables } from './chat-tables.js';
import { Dashboard } from './dashboard.js';
import { Database } from './database.js';
import { Guards } from './guards.js';
import { type Installation } from './installation.js';
import { Keys } from './keys.js';
import { KeyStore } from './key-store.js';
import { LoadBalancer } from './load-balancer.js';
import { Network } from './network.js';
import { nodeGuard } from './node-guard.js';
import { OwnSecrets } from './own-secrets.js';
import { Queues } from './queues.js';
import { Scaling } from './scaling.js';
import { secretSettings, settings } from './settings.js';
import { Site } from './site.js';
import { SIZES } from './sizes.js';

/** All of Somsom in one region. Each part is a construct of its own; here they only meet. */
export class SomsomStack extends Stack {
  constructor(scope: Construct, id: string, installation: Installation, props: StackProps) {
    super(scope, id, props);
    const name = installation.size;
    const size = SIZES[name];
    const sender = `no-reply@${installation.domain}`;
    const zone = route53.HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: installation.hostedZone,
      zoneName: installation.domain,
    });

    const keys = new Keys(this, 'Keys');
    const { key } = keys;
    const network = new Network(this, 'Network', size, key);
    const { vpc } = network;
    const nodes = nodeGuard(this, vpc);
    const data = this.data(vpc, key, installation, sender);
    [network, data.database, data.cache, data.broker, data.keyStore].forEach((part) => part.open(nodes));

    new ses.EmailIdentity(this, 'Mail', { identity: ses.Identity.publicHostedZone(zone) });
    const secrets = new OwnSecrets(this, 'Secrets', key);
    const buckets = new Buckets(this, 'Buckets', name);
    const balancer = new LoadBalancer(this, 'LoadBalancer', {
      vpc,
      nodes,
      certificate: new acm.Certificate(this, 'Certificate', {
        domainName: installation.domain,
        validation: acm.CertificateValidation.fromDns(zone),
      }),
      logs: buckets.logs,
      originSecret: secrets.origin,
      originPrefixList: this.ask('OriginPrefixList', 'id of the list com.amazonaws.global.cloudfront.origin-facing'),
    });

    const guards = new Guards(this, 'Guards', balancer, name).alarms;
    const parts = { ...data, size, secrets, sender, domain: installation.domain, firebase: installation.firebase };
    const application = new Application(this, 'Application', {
      installation: name,
      size,
      vpc,
      nodes,
      key,
      balancer,
      guards,
      keyStore: data.keyStore,
      imageTag: this.ask('ImageTag', 'tag of the image in ECR'),
      settings: settings(parts),
      secretSettings: secretSettings(parts),
      environment: installation.firebase
        ? { GOOGLE_APPLICATION_CREDENTIALS: `${data.keyStore.folder}/firebase.json` }
        : {},
    });
    [keys, data.tables, data.queues, data.keyStore, data.accounts].forEach((part) =>
      part?.allow(application.task.taskRole));

    const scaling = new Scaling(this, 'Scaling', application, size, name);
    installation.sales.forEach((start, index) => scaling.addSale(`Sale${index + 1}`, start));

    const site = new Site(this, 'Site', {
      domain: installation.domain,
      zone,
      buckets,
      balancer,
      originSecret: secrets.origin,
      certificateArn: this.ask('SiteCertificate', 'output of the edge stack'),
      firewallArn: this.ask('FirewallArn', 'output of the edge stack'),
    });

    const watched = { ...data, installation: name, size, key, mail: installation.mail, balancer, guards };
    new Alarms(this, 'Alarms', watched);
    new Dashboard(this, 'Dashboard', watched, application);
    new Backups(this, 'Backups', key, size.backupDays, data.database, data.tables, data.keyStore);

    new CfnOutput(this, 'SiteBucket', { value: buckets.site.bucketName });
    new CfnOutput(this, 'SiteId', { value: site.distribution.distributionId });
    new CfnOutput(this, 'MailSecret', { value: secrets.mail.secretName });
    new CfnOutput(this, 'OperatorsSecret', { value: secrets.operators.secretName });
  }

  /** Three, wherever it is. CDK itself counts on two when it does not know the account. */
  override get availabilityZones(): string[] {
    return [0, 1, 2].map((index) => Fn.select(index, Fn.getAzs()));
  }

  private data(vpc: ec2.IVpc, key: kms.IKey, { size, accounts, domain }: Installation, sender: string) {
    return {
      database: new Database(this, 'Database', vpc, SIZES[size], key),
      cache: new Cache(this, 'Cache', vpc, SIZES[size], key),
      broker: new Broker(this, 'Broker', vpc, SIZES[size], key),
      tables: new ChatTables(this, 'Chat', key),
      queues: new Queues(this, 'Notifications', key),
      keyStore: new KeyStore(this, 'KeyStore', vpc, key),
      accounts: accounts === 'cognito' ? new Accounts(this, 'Accounts', sender, domain) : undefined,
    };
  }

  private ask(id: string, description: string): string {
    return new CfnParameter(this, id, { type: 'String', description }).valueAsString;
  }
}
