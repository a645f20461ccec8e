import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { type Construct } from 'constructs';
import { Firewall } from './firewall.js';
import { type Installation } from './installation.js';
import { SIZES } from './sizes.js';

/** What CloudFront takes from us-east-1 only. The other stack gets its outputs as parameters. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, installation: Installation, props: StackProps) {
    super(scope, id, props);
    const zone = route53.HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: installation.hostedZone,
      zoneName: installation.domain,
    });
    const certificate = new acm.Certificate(this, 'Certificate', {
      domainName: installation.domain,
      validation: acm.CertificateValidation.fromDns(zone),
    });
    const firewall = new Firewall(this, 'Firewall', SIZES[installation.size].requestsPerAddress);
    new CfnOutput(this, 'SiteCertificate', { value: certificate.certificateArn });
    new CfnOutput(this, 'FirewallArn', { value: firewall.arn });
  }
}
