import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What the gateway hands to a function, payload format 2.0. */
export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** What a function hands back to the gateway. */
export type HttpAnswer = APIGatewayProxyStructuredResultV2;
