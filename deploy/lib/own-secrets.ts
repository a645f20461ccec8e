import { RemovalPolicy } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { explain } from './explain.js';

/** Secrets of nobody else: of operators, of the mail server, and the one by which the load balancer knows the CDN. */
export class OwnSecrets extends Construct {
  readonly operators: secrets.Secret;
  /** Made without sense. Whoever sets up mail puts the SMTP user of SES there. */
  readonly mail: secrets.Secret;
  readonly origin: secrets.Secret;

  constructor(scope: Construct, id: string, key: kms.IKey) {
    super(scope, id);
    const kept = { encryptionKey: key, removalPolicy: RemovalPolicy.RETAIN };
    const random = { excludePunctuation: true, passwordLength: 64 };
    this.operators = new secrets.Secret(this, 'Operators', { ...kept, generateSecretString: random });
    this.origin = new secrets.Secret(this, 'Origin', { ...kept, generateSecretString: random });
    this.mail = new secrets.Secret(this, 'Mail', {
      ...kept,
      generateSecretString: {
        ...random,
        secretStringTemplate: JSON.stringify({ username: 'not-set-yet' }),
        generateStringKey: 'password',
      },
    });
    explain(this, 'AwsSolutions-SMG4',
      'Nodes, load balancer and CDN read these at a deployment. docs/runbooks.md says how they are changed.');
  }
}
