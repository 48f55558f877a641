// How functions read tokens: where one says whose data is its own, what stands before its scopes, and what goes for clients whose tokens
// cannot say it.

import type { Construct } from 'constructs';
import { asciiJson } from '../ascii-json.ts';
import type { Stage } from '../config.ts';
import { scopePrefixOf } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { setting } from './access.ts';

export function tokenSettings(scope: Construct, stage: Stage): Access {
  const { claims, clientGrants, cognito } = stage;
  const prefix = scopePrefixOf(stage);
  const hasGrants = Object.keys(clientGrants).length > 0;
  return setting({
    REGIONS_CLAIM: claims.regions,
    DEPARTMENTS_CLAIM: claims.departments,
    ...(prefix !== '' && { SCOPE_PREFIX: prefix }),
    ...(hasGrants && { CLIENT_GRANTS: asciiJson(clientGrants) }),
    ...(cognito !== null && { CLIENT_GRANTS: told(scope, stage, 'ClientGrants') }),
  });
}
