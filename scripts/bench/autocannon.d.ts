/** The part of autocannon that the load client uses; the package brings no types. */
declare module 'autocannon' {
  export interface CannonRequest {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    onResponse?(status: number, body: string): void;
  }

  export interface CannonClient {
    setRequests(requests: CannonRequest[]): void;
  }

  /** A run under way; it is a promise of its end as well. */
  export interface Run extends PromiseLike<unknown> {
    on(event: 'response', listener: (client: CannonClient, status: number, bytes: number, milliseconds: number) => void): this;
    on(event: 'reqError', listener: (error: Error) => void): this;
  }

  export default function autocannon(options: {
    url: string;
    connections: number;
    amount: number;
    /** Milliseconds between looks at whether the run has ended. */
    sampleInt: number;
    setupClient(client: CannonClient): void;
  }): Run;
}
