// Makes the template's table in the engine if it is not there, and finds its stream.

import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import { messageOf, StartProblem } from '../start-problem.ts';
import type { TableSpec } from '../template/table.ts';
import type { Engine } from './dynamo.ts';
import { EngineError } from './dynamo.ts';

/** Returns the ARN of the table's stream as the engine calls it. Throws StartProblem when a table of another shape is there. */
export async function makeTable(engine: Engine, spec: TableSpec): Promise<string | undefined> {
  const existing = await describe(engine, spec.name);
  if (existing !== undefined) {
    if (shapeOf(existing) !== shapeOf(spec.create)) {
      throw new StartProblem(
        `the table ${spec.name} in ${engine.endpoint} has other keys or indexes than the template: start with --fresh to begin anew, or choose another folder with --data`,
      );
    }
    return streamOf(existing);
  }
  await engine.table('CreateTable', spec.create);
  if (spec.timeToLive !== undefined) {
    await engine.table('UpdateTimeToLive', { TableName: spec.name, TimeToLiveSpecification: spec.timeToLive });
  }
  return streamOf((await describe(engine, spec.name)) ?? {});
}

async function describe(engine: Engine, name: string): Promise<JsonObject | undefined> {
  try {
    const { Table: table } = await engine.table('DescribeTable', { TableName: name });
    return isObject(table) ? table : undefined;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ResourceNotFoundException') return undefined;
    throw new StartProblem(`the table engine at ${engine.endpoint} does not answer as it should (${messageOf(error)})`);
  }
}

function streamOf(table: JsonObject): string | undefined {
  return typeof table['LatestStreamArn'] === 'string' ? table['LatestStreamArn'] : undefined;
}

/** Keys, indexes and whether there is a stream, in a form that can be compared. */
function shapeOf(table: JsonObject): string {
  const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap((kind) =>
    listOf(table[kind]).filter(isObject),
  );
  const shapes = indexes.map((index) => [index['IndexName'], keysOf(index), projectionOf(index)].join(' ')).sort();
  const stream = isObject(table['StreamSpecification']) ? table['StreamSpecification']['StreamViewType'] : undefined;
  return JSON.stringify([keysOf(table), shapes, stream]);
}

function keysOf(of: JsonObject): string {
  const keys = listOf(of['KeySchema']).filter(isObject);
  return keys
    .map((key) => `${String(key['KeyType'])} ${String(key['AttributeName'])}`)
    .sort()
    .join(' ');
}

function projectionOf(index: JsonObject): Json {
  return isObject(index['Projection']) ? (index['Projection']['ProjectionType'] ?? null) : null;
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
