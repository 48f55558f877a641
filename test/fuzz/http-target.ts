// Sends calls over HTTP, byte by byte as they are: fetch would put paths right and refuse headers.

import { Agent, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Send } from './request.ts';

const agent = new Agent({ keepAlive: true });
const secondsMax = 35;

export function sendTo(url: string, token: string): Send {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'https:';
  return ({ method, path, headers, body, authorization = `Bearer ${token}` }) =>
    new Promise((resolve, reject) => {
      const options = {
        ...{ hostname, port, method, path, timeout: secondsMax * 1_000 },
        headers: {
          ...(authorization !== null && { authorization }),
          ...headers,
          'content-length': String(body?.length ?? 0),
        },
      };
      const sent = isSecure ? secureRequest(options) : request({ ...options, agent });
      sent.on('error', reject).on('timeout', () => sent.destroy(new Error(`no answer within ${secondsMax} s`)));
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject).on('end', () => {
          const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(received),
            text: Buffer.concat(chunks).toString('utf8'),
          });
        });
      });
      sent.end(body);
    });
}
