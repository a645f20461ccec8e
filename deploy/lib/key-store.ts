import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { IMAGE } from './image.js';

const PORT = 2049;

/**
 * The one file that all nodes share: the root secret. The first node makes it, the others find it, and the daily
 * backup keeps a copy, without which nothing in the table of signing keys can be opened.
 */
export class KeyStore extends Construct {
  readonly files: efs.FileSystem;
  readonly entrance: efs.AccessPoint;
  readonly folder = IMAGE.own;

  constructor(scope: Construct, id: string, vpc: ec2.IVpc, key: kms.IKey) {
    super(scope, id);
    this.files = new efs.FileSystem(this, 'Files', {
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      encrypted: true,
      kmsKey: key,
      enableAutomaticBackups: true,
      allowAnonymousAccess: false,
      removalPolicy: RemovalPolicy.RETAIN,
      securityGroup: new ec2.SecurityGroup(this, 'Guard', { vpc, description: 'root secret', allowAllOutbound: false }),
    });
    this.files.addToResourcePolicy(new iam.PolicyStatement({
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['*'],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    }));
    this.entrance = this.files.addAccessPoint('Entrance', {
      path: '/identity',
      posixUser: { uid: IMAGE.user, gid: IMAGE.user },
      createAcl: { ownerUid: IMAGE.user, ownerGid: IMAGE.user, permissions: '700' },
    });
  }

  get file(): string {
    return `${this.folder}/signing-key.pem`;
  }

  open(nodes: ec2.ISecurityGroup): void {
    this.files.connections.allowFrom(nodes, ec2.Port.tcp(PORT), 'nodes of the application');
  }

  allow(role: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
      resourceArns: [this.files.fileSystemArn],
      conditions: { StringEquals: { 'elasticfilesystem:AccessPointArn': this.entrance.accessPointArn } },
    });
  }
}
