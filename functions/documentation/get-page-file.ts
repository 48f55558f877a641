// GET /docs/{file}: what the page is made of.

import { openHandler } from '../http/open-handler.ts';
import { pathOf } from '../http/request.ts';
import type { ReadAsset } from './assets.ts';
import { answerAsset, deployedAsset } from './assets.ts';

export const getPageFile = (read: ReadAsset) =>
  openHandler((event) => answerAsset(event, pathOf(event, ['file']).file, read));

export const handler = getPageFile(deployedAsset);
