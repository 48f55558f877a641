// GET /docs/{file}: what the page is made of.

import { apiHandler } from '../http/api-handler.ts';
import type { ReadAsset } from './assets.ts';
import { answerAsset, deployedAsset } from './assets.ts';

export const getPageFile = (read: ReadAsset) =>
  apiHandler({ path: ['file'], answer: null }, ({ path }) => answerAsset(path.file, read));

export const handler = getPageFile(deployedAsset);
