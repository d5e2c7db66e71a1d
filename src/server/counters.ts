/** Counts answers for `/metrics`. */
export class Counters {
  #answers = new Map<number, number>()
  #seconds = 0

  count(status: number, seconds: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1)
    this.#seconds += seconds
  }

  /** Prometheus' text format. */
  text(gauges: Readonly<Record<string, number>>): string {
    const answers = [...this.#answers].sort(([a], [b]) => a - b)
    const total = answers.reduce((sum, [, count]) => sum + count, 0)
    return [
      '# TYPE newswright_http_responses_total counter\n',
      ...answers.map(([status, count]) => `newswright_http_responses_total{status="${status}"} ${count}\n`),
      '# TYPE newswright_http_response_seconds summary\n',
      `newswright_http_response_seconds_sum ${this.#seconds}\n`,
      `newswright_http_response_seconds_count ${total}\n`,
      ...Object.entries(gauges).map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`),
    ].join('')
  }
}
