// GET /openapi.json: the description of the API in OpenAPI 3.1.

import { openHandler } from '../http/open-handler.ts';
import type { ReadAsset } from './assets.ts';
import { answerAsset, deployedAsset } from './assets.ts';

export const getOpenApi = (read: ReadAsset) => openHandler((event) => answerAsset(event, 'openapi.json', read));

export const handler = getOpenApi(deployedAsset);
