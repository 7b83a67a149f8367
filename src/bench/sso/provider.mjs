// SPDX-License-Identifier: Apache-2.0
// A real authorisation server for sso.py: people of fiction, any password, access tokens as JWT for `verbatim`.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Provider } from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const roles = { ina: ['reporter'], oda: ['editor', 'superuser'], root: ['admin'] };
const audiences = { 'urn:verbatim': 'verbatim', 'urn:another': 'another' };

// a key of this start alone: starting again is what turning the keys looks like from outside
const key = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };

const provider = new Provider(issuer, {
  jwks: { keys: [key] },
  clients: [{
    client_id: 'newsroom',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: [redirect],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  scopes: ['openid', 'desk'],
  cookies: { keys: ['only on loopback, only for a test'] },
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:verbatim',
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => ({
        scope: 'desk',
        audience: audiences[resource],
        accessTokenFormat: 'jwt',
        accessTokenTTL: 900,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_, token) => ({ preferred_username: token.accountId, roles: roles[token.accountId] ?? [] }),
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`listening at ${issuer}`));
