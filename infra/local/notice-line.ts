// One line on the screen for each message to a topic: what has happened, to which ticket, who was told, how punctually.

import type { JsonObject } from './json.ts';
import { isObject, parseObject } from './json.ts';
import type { PublishedMessage } from './services/sns.ts';

const nameLengthMax = 40;
const genericLengthMax = 120;

/** A message that is no notice of a deadline is shown by its subject or its beginning. */
export function noticeLine({ topicArn, phoneNumber, subject, message }: PublishedMessage): string {
  // Somebody has to open it.
  if (/https?:\/\/\S+\?Action=ConfirmSubscription/.test(message)) return printable(message);
  const to = topicArn === undefined ? `a telephone (…${phoneNumber?.slice(-4)})` : topicName(topicArn);
  return deadlineLine(message) ?? brief(`notice on ${to}: ${subject ?? message}`, genericLengthMax);
}

function topicName(topicArn: string): string {
  return topicArn.slice(topicArn.lastIndexOf(':') + 1);
}

function deadlineLine(message: string): string | undefined {
  const { type, data } = read(message);
  const word = type === 'deadline.breached' ? 'BREACH' : type === 'deadline.warned' ? 'WARNING' : undefined;
  if (word === undefined || !isObject(data)) return undefined;
  const { ticketId, milestone, occurrence, percent, departmentId, department, latenessMilliseconds } = data;
  const texts = [ticketId, milestone, departmentId, department];
  if (texts.some((text) => typeof text !== 'string') || typeof latenessMilliseconds !== 'number') return undefined;
  const which = typeof occurrence === 'number' && occurrence > 1 ? ` #${occurrence}` : '';
  const part = word === 'WARNING' ? ` ${String(percent)} %` : '';
  const told = `${brief(String(department), nameLengthMax)} (${String(departmentId)})`;
  const when = data['foundBy'] === undefined ? `${duration(latenessMilliseconds)} after due` : 'found afterwards';
  return printable(
    `${word} ${String(milestone)}${which}${part} · ticket ${String(ticketId)} · told ${told} by topic · ${when}`,
  );
}

function read(message: string): JsonObject {
  try {
    return parseObject(message);
  } catch {
    return {};
  }
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function brief(text: string, lengthMax: number): string {
  const shown = printable(text);
  return shown.length > lengthMax ? `${shown.slice(0, lengthMax - 1)}…` : shown;
}

/** Line breaks, and what would steer a terminal, become spaces: callers choose the names of departments. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
