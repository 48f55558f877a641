// `npm run look-at-docs`: opens the page of the API in a real browser, fails on what is wrong with it, and keeps what it looks like.

import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { getOpenApi } from '../../functions/documentation/get-openapi.ts';
import { getPage } from '../../functions/documentation/get-page.ts';
import { getPageFile } from '../../functions/documentation/get-page-file.ts';
import { apiEvent } from '../support/api-calls.ts';

const usage = `Usage: npm run look-at-docs [-- --url <address of the API>] [--out <folder for the pictures>]
Needs Chromium (apt-get install chromium) or Chrome; CHROMIUM names it where it is not found.`;

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const sources = ['docs/openapi.json', 'docs/page/page.html', 'docs/page/start.js'];
const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      out: { type: 'string', default: 'build/docs-page' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const executablePath = [process.env['CHROMIUM'] ?? '', ...browsers].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error(`there is no browser\n${usage}`);
  mkdirSync(values.out, { recursive: true });
  const site = values.url === undefined ? await serve() : { url: values.url, close: () => undefined };
  // The functions log every request; what this command has to say goes to stderr.
  process.stdout.write = () => true;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const wrong: string[] = [];
    for (const [name, viewport] of Object.entries(widths)) {
      const picture = join(values.out, `${name}.png`);
      for (const problem of await lookAt(browser, site.url, viewport, picture)) wrong.push(`${name}: ${problem}`);
      say(picture);
    }
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    say('The page is as it should be.');
  } finally {
    await browser.close();
    site.close();
  }
}

/** The page as the functions answer it, on a free port. */
async function serve(): Promise<{ readonly url: string; close(): void }> {
  const files = [
    ...sources,
    ...['swagger-ui.css', 'swagger-ui-bundle.js'].map((name) => `node_modules/swagger-ui-dist/${name}`),
  ];
  const read = (name: string) => readFileSync(resolve(files.find((file) => basename(file) === name) ?? name), 'utf8');
  const server = createServer(async ({ url = '/' }, response) => {
    const [, folder = '', file = ''] = url.split('/');
    const handler = folder === 'openapi.json' ? getOpenApi(read) : file === '' ? getPage(read) : getPageFile(read);
    const route = file === '' ? `/${folder}` : '/docs/{file}';
    const { statusCode, headers, body } = await handler(apiEvent({ method: 'GET', route, path: { file } }), {});
    response.writeHead(statusCode, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** What is wrong with the page at this size, in words. */
async function lookAt(browser: Browser, url: string, viewport: { width: number; height: number }, picture: string) {
  const wrong: string[] = [];
  const page = await browser.newPage({ viewport });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${url}/`) || /^(data|blob):/.test(request.url());
    if (!isOwn) wrong.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${url}/docs`);
  await page.waitForSelector('.opblock-tag');
  wrong.push(...(await missingOperations(page, url)));
  await page.goto(`${url}/docs#/tickets/openTicket`);
  await page.reload();
  await page.waitForSelector('#operations-tickets-openTicket .opblock-body');
  await page.waitForTimeout(500); // until it has scrolled there
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
  if (overflow > 0) wrong.push(`${overflow} pixels wider than the screen`);
  await page.screenshot({ path: picture });
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: picture.replace('.png', '-top.png') });
  await page.close();
  return wrong;
}

async function missingOperations(page: Page, url: string): Promise<readonly string[]> {
  const described = (await (await fetch(`${url}/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  };
  const ids: string[] = [];
  // One after the other: of a long page the viewer keeps only what is near the screen.
  for (const chapter of await page.locator('.opblock-tag').all()) {
    await chapter.click();
    ids.push(...(await page.evaluate<string[]>('[...document.querySelectorAll(".opblock")].map(({ id }) => id)')));
    await chapter.click();
  }
  const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods));
  return operations
    .filter(({ operationId }) => !ids.some((id) => id.endsWith(`-${operationId}`)))
    .map(({ operationId }) => `${operationId} is not shown`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
