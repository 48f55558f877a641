// Everything that is written carries the correlation id of the call that it was written for: what a refused call has left shows.

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';

/** The correlation ids under which something stands in the table, each with the key of such an item. */
export type Traces = () => Promise<ReadonlyMap<string, string>>;

export function tracesIn(table: { readonly name: string; readonly client: DynamoDBDocumentClient }): Traces {
  return async () => {
    const found = new Map<string, string>();
    const pages = paginateScan(
      { client: table.client },
      { TableName: table.name, ConsistentRead: true, ProjectionExpression: 'pk, sk, correlationId' },
    );
    for await (const { Items = [] } of pages) {
      for (const { pk, sk, correlationId } of Items) {
        if (correlationId !== undefined) found.set(String(correlationId), `${pk} ${sk}`);
      }
    }
    return found;
  };
}
