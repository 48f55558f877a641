// GET /docs: a page to read the description of the API, and to try it.

import { openHandler } from '../http/open-handler.ts';
import type { ReadAsset } from './assets.ts';
import { answerAsset, deployedAsset } from './assets.ts';

export const getPage = (read: ReadAsset) => openHandler((event) => answerAsset(event, 'page.html', read));

export const handler = getPage(deployedAsset);
