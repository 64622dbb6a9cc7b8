import { computed } from '@preact/signals';
import { kept } from './kept.ts';

export interface Session {
  readonly user: string;
  readonly token: string;
  /** Signed in with a code: nobody else can bring a new token. */
  readonly isByCode?: boolean;
}

/** The pages of a person: what a shopper keeps is not what staff keep. */
const app = location.pathname.split('/')[1] ?? '';

/** Who is signed in here, if anybody is. */
export const session = kept<Session | null>(`satu.session.${app === 'shop' ? 'shop' : 'staff'}`, null);

interface Claims {
  readonly sub?: string;
  readonly name?: string;
  readonly scope?: string;
  readonly 'cognito:groups'?: readonly string[];
  readonly locations?: string;
  readonly exp?: number;
}

/** Read to show what a person may do; what they may do is decided by the API. */
export const claims = computed<Claims>(() => {
  const body = session.value?.token.split('.')[1];
  if (body === undefined) return {};
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
});

export const scopes = computed(
  () => new Set((claims.value.scope ?? '').split(' ').map((scope) => scope.replace(/^satu\//, ''))),
);

/** Whether a button may be shown at all. */
export const may = (scope: string): boolean => scopes.value.has(scope);

export const signOut = (): void => {
  session.value = null;
};
