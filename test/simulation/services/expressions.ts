// DynamoDB's expressions over plain items, as far as the stores use them; anything else is refused, never guessed. A test holds
// it against a real engine.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html

export type Item = Readonly<Record<string, unknown>>;

export interface Substitutes {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
}

type Operand =
  | { readonly path: readonly string[] }
  | { readonly value: string }
  | { readonly fallback: Operand; readonly path: readonly string[] }
  | { readonly lists: readonly Operand[] };
type Condition =
  | { readonly and: readonly [Condition, Condition] }
  | { readonly or: readonly [Condition, Condition] }
  | { readonly not: Condition }
  | { readonly compare: string; readonly operands: readonly Operand[] };
interface Update {
  readonly set: readonly (readonly [path: readonly string[], operand: Operand])[];
  readonly remove: readonly (readonly string[])[];
}

const conditions = new Map<string, Condition>();
const updates = new Map<string, Update>();

export function holds(expression: string | undefined, item: Item | undefined, substitutes: Substitutes): boolean {
  if (expression === undefined) return true;
  const known = conditions.get(expression) ?? new Parser(expression).condition();
  conditions.set(expression, known);
  return evaluate(known, item ?? {}, substitutes);
}

/** The item with the update applied. Throws when a path leads through what is not there, as the service does. */
export function updated(expression: string, item: Item, substitutes: Substitutes): Item {
  const known = updates.get(expression) ?? new Parser(expression).update();
  updates.set(expression, known);
  const values = known.set.map(([path, operand]) => [path, valueIn(operand, item, substitutes)] as const);
  const after = values.reduce((changed, [path, value]) => withValue(changed, named(path, substitutes), value), item);
  return known.remove.reduce((changed, path) => withValue(changed, named(path, substitutes), undefined), after);
}

function evaluate(condition: Condition, item: Item, substitutes: Substitutes): boolean {
  if ('and' in condition) return condition.and.every((part) => evaluate(part, item, substitutes));
  if ('or' in condition) return condition.or.some((part) => evaluate(part, item, substitutes));
  if ('not' in condition) return !evaluate(condition.not, item, substitutes);
  const [value, ...others] = condition.operands.map((operand) => valueIn(operand, item, substitutes));
  const [other, another] = others;
  switch (condition.compare) {
    case 'attribute_exists':
      return value !== undefined;
    case 'attribute_not_exists':
      return value === undefined;
    case 'begins_with':
      return typeof value === 'string' && typeof other === 'string' && value.startsWith(other);
    case '=':
      return value !== undefined && value === other;
    case '<':
      return order(value, other) < 0;
    case '<=':
      return order(value, other) <= 0;
    case 'BETWEEN':
      return order(other, value) <= 0 && order(value, another) <= 0;
    default:
      throw new Error(`the simulation does not know ${condition.compare}`);
  }
}

/** Strings with strings, numbers with numbers: anything else has no order, and every comparison is false. */
function order(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  return Number.NaN;
}

function valueIn(operand: Operand, item: Item, substitutes: Substitutes): unknown {
  if ('value' in operand) {
    const value = substitutes.ExpressionAttributeValues?.[operand.value];
    if (value === undefined) throw new Error(`no value for ${operand.value}`);
    return value;
  }
  if ('lists' in operand) return operand.lists.flatMap((list) => valueIn(list, item, substitutes));
  const found = named(operand.path, substitutes).reduce<unknown>(
    (inside, name) => (isMap(inside) ? inside[name] : undefined),
    item,
  );
  return found === undefined && 'fallback' in operand ? valueIn(operand.fallback, item, substitutes) : found;
}

function named(path: readonly string[], { ExpressionAttributeNames: names = {} }: Substitutes): readonly string[] {
  return path.map((name) => {
    const attribute = name.startsWith('#') ? names[name] : name;
    if (attribute === undefined) throw new Error(`no name for ${name}`);
    return attribute;
  });
}

function withValue(item: Item, [name = '', ...inner]: readonly string[], value: unknown): Item {
  if (inner.length === 0) {
    const { [name]: _, ...others } = item;
    return value === undefined ? others : { ...item, [name]: value };
  }
  const inside = item[name];
  if (!isMap(inside))
    throw new Error(`The document path provided in the update expression is invalid for update: ${name}`);
  return { ...item, [name]: withValue(inside, inner, value) };
}

function isMap(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Parser {
  private readonly tokens: readonly string[];
  private place = 0;

  constructor(expression: string) {
    this.tokens = expression.match(/[#:]?[A-Za-z_][\w-]*|<=|>=|<>|[=<>(),.]/g) ?? [];
  }

  condition(): Condition {
    const condition = this.disjunction();
    this.end();
    return condition;
  }

  update(): Update {
    const set: (readonly [readonly string[], Operand])[] = [];
    const remove: (readonly string[])[] = [];
    while (this.peek() !== undefined) {
      if (this.take('SET')) {
        do {
          const path = this.path();
          this.expect('=');
          set.push([path, this.operand()]);
        } while (this.take(','));
      } else {
        this.expect('REMOVE');
        do remove.push(this.path());
        while (this.take(','));
      }
    }
    return { set, remove };
  }

  private disjunction(): Condition {
    const left = this.conjunction();
    return this.take('OR') ? { or: [left, this.disjunction()] } : left;
  }

  private conjunction(): Condition {
    const left = this.term();
    return this.take('AND') ? { and: [left, this.conjunction()] } : left;
  }

  private term(): Condition {
    if (this.take('NOT')) return { not: this.term() };
    if (this.take('(')) {
      const inner = this.disjunction();
      this.expect(')');
      return inner;
    }
    if (this.tokens[this.place + 1] === '(') {
      const compare = this.next();
      return { compare, operands: this.arguments() };
    }
    const left = this.operand();
    const compare = this.next();
    const operands = [left, this.operand()];
    if (compare === 'BETWEEN') {
      this.expect('AND');
      operands.push(this.operand());
    }
    return { compare, operands };
  }

  private arguments(): readonly Operand[] {
    this.expect('(');
    const operands = [this.operand()];
    while (this.take(',')) operands.push(this.operand());
    this.expect(')');
    return operands;
  }

  private operand(): Operand {
    if (this.peek() === 'if_not_exists') {
      this.next();
      const [tried, fallback] = this.arguments();
      if (tried === undefined || fallback === undefined || !('path' in tried))
        throw new Error('if_not_exists(path, value)');
      return { path: tried.path, fallback };
    }
    if (this.take('list_append')) return { lists: this.arguments() };
    return this.peek()?.startsWith(':') ? { value: this.next() } : { path: this.path() };
  }

  private path(): readonly string[] {
    const path = [this.next()];
    while (this.take('.')) path.push(this.next());
    return path;
  }

  private peek(): string | undefined {
    return this.tokens[this.place];
  }

  private next(): string {
    const token = this.peek();
    if (token === undefined) throw new Error('the expression ends too soon');
    this.place += 1;
    return token;
  }

  private take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.place += 1;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`expected ${token} at ${this.peek()}`);
  }

  private end(): void {
    if (this.peek() !== undefined) throw new Error(`the expression goes on with ${this.peek()}`);
  }
}
