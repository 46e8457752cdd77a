import { describe, expect, it } from 'vitest';
import { readSyncOrder } from '../../scripts/trace/sync-order.ts';

const synced = '102 1.0 fdatasync(20</tmp/desk.sqlite-wal>) = 0';
const begun = '102 1.0 fdatasync(20</tmp/desk.sqlite-wal> <unfinished ...>';
const returned = '102 1.2 <... fdatasync resumed>)          = 0';
const confirmed = '101 2.0 writev(23<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base="HTTP/1.1 200 OK\\r\\nX-Content-Type"..., iov_len=500}], 2) = 900';
const refused = confirmed.replace('200 OK', '409 Conflict');

const order = (...lines: string[]) => readSyncOrder(lines.join('\n')).map((confirmation) => confirmation.synced !== undefined);

describe('readSyncOrder', () => {
  it('finds the sync that returned before an answer', () => {
    expect(order(synced, confirmed)).toEqual([true]);
    expect(order(begun, '101 1.1 write(5<pipe:[1]>, "x", 1) = 1', returned, confirmed)).toEqual([true]);
    expect(readSyncOrder([begun, returned, confirmed].join('\n'))).toEqual([{ sent: confirmed, synced: `${begun}\n${returned}` }]);
  });

  it('wants one for every answer, and counts refusals and redirections for none', () => {
    expect(order(synced, confirmed, confirmed)).toEqual([true, false]);
    expect(order(synced, refused, confirmed)).toEqual([false]);
    expect(order(synced, confirmed, refused, synced, confirmed)).toEqual([true, true]);
  });

  it.each([
    ['begun and not returned', [begun]],
    ['returned to another thread', [begun, returned.replace('102', '103')]],
    ['failed', [synced.replace('= 0', '= -1 EIO (Input/output error)')]],
    ['failed after a while', [begun, returned.replace('= 0', '= -1 EIO (Input/output error)')]],
    ['of another file', [synced.replace('-wal', '')]],
    ['too late', []],
  ])('does not take one that is %s', (_, lines) => {
    expect(order(...lines, confirmed, synced)).toEqual([false]);
  });

  it('finds nothing in nothing', () => expect(order('', 'rubbish')).toEqual([]));
});
