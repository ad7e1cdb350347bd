/** One field that the server did not accept, and why. */
export interface FieldError {
  field: string
  code: string
  message: string
}

interface ProblemBody {
  code?: string
  title?: string
  detail?: string
  next?: string
  errors?: FieldError[]
  [fact: string]: unknown
}

/** What the server (or the line) refused: a stable code, a sentence, and what to do next. */
export class Problem extends Error {
  readonly code: string
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly next: string | undefined
  readonly errors: FieldError[]
  /** Whatever else the answer says, such as `remaining` tries or `until` when. */
  readonly facts: Record<string, unknown>

  constructor(
    readonly status: number,
    body: ProblemBody,
  ) {
    super(body.title ?? body.code ?? `status ${String(status)}`)
    this.name = 'Problem'
    this.code = body.code ?? 'web.unknown'
    this.title = body.title
    this.detail = body.detail
    this.next = body.next
    this.errors = body.errors ?? []
    this.facts = body
  }

  /** The line failed, not the request: nothing is known about what the server did. */
  static offline(): Problem {
    return new Problem(0, { code: 'web.offline' })
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}))
    return new Problem(response.status, body as ProblemBody)
  }
}

/** Anything thrown, as something that can be shown. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(0, { code: 'web.unknown' })
}
