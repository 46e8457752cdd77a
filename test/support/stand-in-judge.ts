import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Question {
  model: string;
  messages: { role: string; content: string }[];
}

/** How the stand-in answers a question. */
export type Answering = (question: Question, response: ServerResponse) => void;

export interface StandInJudge {
  /** For DESKSIDE_JUDGE_URL. */
  url: string;
  /** What it was asked so far, with the key that came along. */
  asked: { question: Question; key: string | undefined }[];
  answer: Answering;
  close(): void;
}

/** Answers with this verdict, or with these words where a verdict belongs, as an OpenAI-compatible endpoint would. */
export const verdict =
  (content: unknown): Answering =>
  (_, response) =>
    void response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content) } }] }));

/** A judge on this machine that answers what a test has it answer. */
export async function standInJudge(answer: Answering): Promise<StandInJudge> {
  const asked: StandInJudge['asked'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const question = JSON.parse(body) as Question;
      asked.push({ question, key: request.headers.authorization });
      judge.answer(question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const judge: StandInJudge = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
    asked,
    answer,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return judge;
}
