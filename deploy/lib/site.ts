import { Duration } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type Buckets } from './buckets.js';
import { explain } from './explain.js';
import { type LoadBalancer, ORIGIN_HEADER } from './load-balancer.js';

export interface SiteProps {
  readonly domain: string;
  readonly zone: route53.IHostedZone;
  readonly buckets: Buckets;
  readonly balancer: LoadBalancer;
  readonly originSecret: secrets.ISecret;
  /** In us-east-1, as CloudFront wants it. */
  readonly certificateArn: string;
  readonly firewallArn: string;
}

/** CloudFront would keep a refusal for ten seconds. "Sold out" and "try again" must not be older than that. */
const REFUSALS = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/** The only entrance. Hashed files come from S3 for ever, the status of a queue is a second old, the rest goes on. */
export class Site extends Construct {
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, id: string, private readonly props: SiteProps) {
    super(scope, id);
    const application = this.application();
    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `Somsom at ${props.domain}`,
      domainNames: [props.domain],
      certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      webAclId: props.firewallArn,
      logBucket: props.buckets.logs,
      logFilePrefix: 'cdn/',
      defaultBehavior: application,
      additionalBehaviors: {
        '/assets/*': this.files(),
        '/queues/*': { ...application, cachePolicy: this.aSecond() },
      },
      errorResponses: REFUSALS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    explain(this.distribution, 'AwsSolutions-CFR1', 'People book from abroad too, so no country is shut out.');
    this.name();
  }

  private application(): cloudfront.BehaviorOptions {
    return {
      origin: new origins.HttpOrigin(this.props.balancer.balancer.loadBalancerDnsName, {
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
        keepaliveTimeout: Duration.seconds(50),
        customHeaders: { [ORIGIN_HEADER]: this.props.originSecret.secretValue.unsafeUnwrap() },
      }),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      // with the name of the host, by which the certificate of the load balancer is checked
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
      compress: true,
    };
  }

  private files(): cloudfront.BehaviorOptions {
    return {
      origin: origins.S3BucketOrigin.withOriginAccessControl(this.props.buckets.site),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
      compress: true,
    };
  }

  /** Only what the application calls public is kept. The token is part of the key, so nobody gets another's answer. */
  private aSecond(): cloudfront.CachePolicy {
    return new cloudfront.CachePolicy(this, 'ASecond', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.seconds(1),
      headerBehavior: cloudfront.CacheHeaderBehavior.allowList('Authorization', 'Accept', 'Accept-Language', 'Origin'),
      queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private name(): void {
    const record = {
      zone: this.props.zone,
      recordName: `${this.props.domain}.`,
      target: route53.RecordTarget.fromAlias(new CloudFrontTarget(this.distribution)),
    };
    new route53.ARecord(this, 'Four', record);
    new route53.AaaaRecord(this, 'Six', record);
  }
}
