import type { LocalApi, LocalRoute } from '../assembly/api-model.ts';
import type { LocalPermission } from '../assembly/model.ts';

/** Whether the assembly lets the API call the function behind a route; without it the gateway answers 500, as on AWS. */
export const mayInvoke = (
  api: LocalApi,
  route: LocalRoute,
  permissions: readonly LocalPermission[],
): boolean => {
  const [method = '', path = ''] = route.key === '$default' ? ['ANY', '/$default'] : route.key.split(' ');
  const source = `${api.arn}/$default/${method === 'ANY' ? 'GET' : method}${path}`;
  return permissions.some(
    (permission) =>
      permission.functionName === route.integration.functionName &&
      permission.principal === 'apigateway.amazonaws.com' &&
      (permission.sourceArn === undefined || matches(permission.sourceArn, source)),
  );
};

const matches = (pattern: string, arn: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(arn);
};
