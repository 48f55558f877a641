// What passes between the runtime and the worker of a function. Events and results travel as JSON texts, as on Lambda:
// what is not JSON is lost here too.

export interface WorkerSettings {
  readonly module: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  /** Others go first when there are too few processors for all. */
  readonly givesWay: boolean;
}

export interface Invocation {
  readonly id: number;
  readonly requestId: string;
  readonly event: string;
  /** Epoch milliseconds. */
  readonly deadlineAt: number;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'returned'; readonly id: number; readonly result: string | undefined }
  | { readonly kind: 'threw'; readonly id: number; readonly thrown: Thrown };

/** An error, or the type and text of whatever else was thrown. */
type Thrown = Pick<Error, 'name' | 'message' | 'stack'>;

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export function faultOf({ name, message, stack }: Thrown): FunctionFault {
  return { errorType: name, errorMessage: message, trace: stack === undefined ? [] : stack.split('\n') };
}
