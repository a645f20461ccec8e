import type { Problem as ProblemBody } from './schema';

export type ProblemCode = ProblemBody['code'] | 'OFFLINE' | 'UNREACHABLE';

/** What the server refused, or that it cannot be reached. `message` is the server's text in the reader's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly retryAfter: number | undefined;
  /** Of a log-in that needs a second step, which accepts these factors. */
  readonly challengeId: string | undefined;
  readonly factors: NonNullable<ProblemBody['factors']>;
  /** By field, as a form shows them. */
  readonly errors: Record<string, string>;

  constructor(code: ProblemCode, status: number, body?: Partial<ProblemBody>) {
    super(body?.detail ?? code);
    this.code = code;
    this.status = status;
    this.retryAfter = body?.retryAfter;
    this.challengeId = body?.challengeId;
    this.factors = body?.factors ?? [];
    this.errors = Object.fromEntries((body?.errors ?? []).map(({ field, message }) => [field, message]));
  }

  static of(body: unknown, status: number): Problem {
    return isBody(body) ? new Problem(body.code, status, body) : new Problem('UNAVAILABLE', status);
  }

  /** No answer came. It is the device's network, or the server, or something between them. */
  static unanswered(): Problem {
    return new Problem(navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', 0);
  }

  /** Whether the same request may succeed if it is simply sent again. */
  get passes(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

function isBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body;
}

export function isProblem(error: unknown, ...codes: ProblemCode[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
}
