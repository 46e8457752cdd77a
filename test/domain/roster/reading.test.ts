import { describe, expect, it } from 'vitest';
import { readRoster } from '#app/domain/roster/read-roster.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readRoster(typeof text === 'string' ? bytes(text) : text);

function roster(text: string | Uint8Array) {
  const result = read(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const refusal = (text: string | Uint8Array) => {
  const result = read(text);
  return result.ok ? undefined : result.error;
};
const people = (text: string | Uint8Array) => roster(text).lines.map(({ line, email, name }) => `${line} ${email} ${name ?? ''}`.trim());
const left = (text: string | Uint8Array) => roster(text).rejected;

const wide = (text: string, little: boolean) => {
  const made = new Uint8Array(2 + text.length * 2);
  made.set(little ? [0xff, 0xfe] : [0xfe, 0xff]);
  [...text].forEach((letter, n) => made.set(little ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8] : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255], 2 + n * 2));
  return made;
};

describe('a roster file', () => {
  it.each([
    ['commas', 'email,name\nada@x.org,Ada\nbo@x.org,Bo\n'],
    ['semicolons', 'email;name\nada@x.org;Ada\nbo@x.org;Bo\n'],
    ['tabs', 'email\tname\nada@x.org\tAda\nbo@x.org\tBo\n'],
    ['Windows line ends', 'email,name\r\nada@x.org,Ada\r\nbo@x.org,Bo\r\n'],
    ['the line ends of old Macs', 'email,name\rada@x.org,Ada\rbo@x.org,Bo\r'],
    ['line ends of several kinds', 'email,name\r\nada@x.org,Ada\nbo@x.org,Bo\r'],
    ['a byte order mark', '\ufeffemail,name\nada@x.org,Ada\nbo@x.org,Bo'],
    ['a byte order mark before a quoted header', '\ufeff"email","name"\n"ada@x.org","Ada"\n"bo@x.org","Bo"'],
    ['blanks around every cell', ' Email , NAME \n ADA@X.org ,  Ada \n bo@x.org,Bo  \n'],
    ['blanks before a quotation mark', 'email, name\nada@x.org, "Ada"\nbo@x.org, "Bo"\n'],
    ['blank cells at the end of each line', 'email,name,,\nada@x.org,Ada,,\nbo@x.org,Bo,,,,\n'],
    ['columns in another order', 'name,email\nAda,ada@x.org\nBo,bo@x.org\n'],
    ['UTF-16, the lower byte first', wide('email,name\nada@x.org,Ada\nbo@x.org,Bo\n', true)],
    ['UTF-16, the higher byte first', wide('email,name\r\nada@x.org,Ada\r\nbo@x.org,Bo\r\n', false)],
  ])('with %s is read', (_, text) => {
    expect(people(text)).toEqual(['2 ada@x.org Ada', '3 bo@x.org Bo']);
    expect(left(text)).toEqual([]);
  });

  it('is delimited by what its header has most, whatever its cells hold', () => {
    expect(people('email;name\nada@x.org;Lovelace, Ada, Countess\n')).toEqual(['2 ada@x.org Lovelace, Ada, Countess']);
    expect(people('email,"name"\nada@x.org,"Ada; a;b;c"\n')).toEqual(['2 ada@x.org Ada; a;b;c']);
  });

  it('keeps names in any script, composed', () => {
    const names = ['Zieliński', '李小龍', 'محمد', 'Дарья', 'नमस्ते', 'می‌خواهم', 'O’Brien', '👩‍🚀 Sally', 'Ｆｕｌｌ'];
    const text = `email,name\n${names.map((name, n) => `p${n}@x.org,${name}`).join('\n')}`;
    expect(roster(text).lines.map(({ name }) => name)).toEqual(names);
    expect(people('email,name\na@x.org,Zoe\u0308')).toEqual(['2 a@x.org Zo\u00eb']);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines as the file does through quoted newlines and blank lines (%s)', (_, end) => {
    const text = ['email,name,team', 'ada@x.org,"Ada', 'Lovelace",Desk', '', ' , ,', 'bo@x.org,Bo,"Night', '', 'shift"', 'wrong,Cy,', ''].join(end);
    expect(people(text)).toEqual(['2 ada@x.org Ada Lovelace', '6 bo@x.org Bo']);
    expect(roster(text).lines[1]?.team).toBe('Night shift');
    expect(left(text)).toEqual([{ line: 9, reason: '“wrong” does not look like an e-mail address.' }]);
  });

  it('reads doubled quotation marks, and lone ones within a cell, as they are meant', () => {
    expect(people('email,name\na@x.org,"Dwayne ""Rock"" J"\nb@x.org,Dwayne "Rock" J\n')).toEqual(['2 a@x.org Dwayne "Rock" J', '3 b@x.org Dwayne "Rock" J']);
  });

  it.each([
    ['a name', 'a@x.org,"""Buddy"" Holly","Desk"', { name: '"Buddy" Holly', team: 'Desk' }],
    ['a name at the end of the line', 'a@x.org,"""Buddy"" Holly"', { name: '"Buddy" Holly' }],
    ['a mark alone', 'a@x.org,""""', { name: '"' }],
    ['a whole name, after blanks', 'a@x.org,\u00a0\t """李小龍"""', { name: '"李小龍"' }],
    ['a name over two lines', 'a@x.org,"""Buddy""\nHolly"', { name: '"Buddy" Holly' }],
    ['a name, a team and the second of two cohorts', 'a@x.org,"""A""","""B""","C|""D"""', { name: '"A"', team: '"B"', cohorts: ['C', '"D"'] }],
  ])('takes a quotation mark at the beginning of a cell that is quoted as it should be: %s', (_, row, means) => {
    expect(roster(`email,name,team,cohort\n${row}`)).toMatchObject({ lines: [{ line: 2, ...means }], rejected: [] });
    const among = roster(`email,name,team,cohort\nä@x.org,"""Ä"" B"\n\n , ,\n${row}\nz@x.org,"""Z"""\n`);
    expect(among).toMatchObject({ lines: [{ name: '"Ä" B' }, { line: 5, ...means }, { name: '"Z"' }], rejected: [] });
  });

  it.each(['"Ann" "Bo"', '"Ann" ""Bo"""', '"""Ann"" "Bo"', '"Ann"" "Bo"', '"Ann" ', '"a"b"'])('leaves out a line with the name %s, whose marks are not in pairs, between lines where they are', (cell) => {
    for (const row of [`a@x.org,${cell},`, `a@x.org,${cell}`, `a@x.org,,${cell}`]) {
      const reason = expect.stringContaining('quotation marks of this line are not in pairs') as string;
      expect(left(`email,name,team\nb@x.org,"""B""",\n${row}\nc@x.org,"""C""",\n`), row).toEqual([{ line: 3, reason }]);
    }
  });

  it('leaves out a line whose quotation marks are not in pairs, says how far it reaches, and goes on after it', () => {
    expect(left('email,name\na@x.org,"Ann" Smith\nb@x.org,B\n')).toEqual([{ line: 2, reason: expect.stringContaining('quotation marks of this line are not in pairs') as string }]);
    const over = 'email,name\na@x.org,"Ann\nb@x.org,"Bo"\nc@x.org,Cy\n';
    expect(left(over)).toEqual([{ line: 2, reason: expect.stringMatching(/not in pairs.*It reaches to line 3\.$/) as string }]);
    expect(people(over)).toEqual(['4 c@x.org Cy']);
  });

  it('leaves out what follows a quotation mark that is never closed', () => {
    const text = 'email,name\na@x.org,A\n\nb@x.org,"B\nc@x.org,C\n';
    expect(people(text)).toEqual(['2 a@x.org A']);
    expect(left(text)).toEqual([{ line: 4, reason: 'A quotation mark opens here and is not closed. It reaches to line 6. Nothing of that is used.' }]);
    expect(refusal('email,"name\na@x.org,A\n')).toBe('A quotation mark opens on line 1 and is not closed anywhere in the file.');
  });

  it('tells unknown columns and ignores them', () => {
    expect(roster('email,Phone,name,e-mail 2\na@x.org,12,Ann,x\n')).toMatchObject({
      lines: [{ email: 'a@x.org', name: 'Ann' }],
      warnings: ['The column “Phone” is not known here and is ignored.', 'The column “e-mail 2” is not known here and is ignored.'],
    });
  });

  it.each([
    ['nothing', '', /empty/],
    ['a byte order mark alone', '\ufeff', /empty/],
    ['blank lines alone', '\n \n,,\n', /empty/],
    ['no column email', 'name,team\nAda,Desk\n', /^The column “email” is missing\. The first line must name the columns: email, name, role, team, cohort, manager/],
    ['no column name', 'email\na@x.org\n', /^The column “name” is missing\./],
    ['no header', 'a@x.org,Ada\n', /^The columns “email” and “name” are missing\./],
    ['a column twice', 'email,name,Name\na@x.org,A,B\n', /“name” twice/],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /spreadsheet.*CSV UTF-8/],
    ['Latin-1', new Uint8Array([...bytes('email,name\r\na@x.org,Ann\r\nb@x.org,J'), 0xf6, ...bytes('rg\r\n')]), /^Line 3 is not written in UTF-8\. Export it again as UTF-8/],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 65]), /UTF-16/],
    ['UTF-16 that does not say so', wide('email,name\n', true).slice(2), /code 0/],
    ['more lines than are taken', `email,name\n${'a@x.org,A\n'.repeat(50_001)}`, /50001 lines, and at most 50000/],
  ])('with %s is refused as a whole, in a sentence', (_, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  it('with a header alone is a roster of nobody', () => {
    expect(roster('email,name\n')).toEqual({ lines: [], rejected: [], warnings: [] });
  });
});

describe('a line of a roster', () => {
  const one = (row: string, header = 'email,name,role,team,cohort,manager') => {
    const { lines, rejected } = roster(`${header}\n${row}\n`);
    return lines[0] ?? rejected[0]?.reason;
  };

  it('leaves out what its cells leave empty', () => {
    expect(one('a@x.org,,,,,')).toEqual({ line: 2, email: 'a@x.org', cohorts: [] });
    expect(one('a@x.org')).toEqual({ line: 2, email: 'a@x.org', cohorts: [] });
  });

  it.each([
    ['', {}],
    ['learner', { roles: [] }],
    ['Manager', { roles: ['manager'] }],
    ['manager trainer', { roles: ['trainer', 'manager'] }],
    ['trainer/administrator', { roles: ['trainer', 'administrator'] }],
    ['learner manager', { roles: ['manager'] }],
    ['service-desk', { job: 'service-desk' }],
    ['Team  lead', { job: 'Team lead' }],
    ['service-desk manager', { job: 'service-desk manager' }],
    ['service-desk / manager', { roles: ['manager'], job: 'service-desk' }],
    ['manager/lead/trainer', { roles: ['trainer', 'manager'], job: 'lead' }],
    ['IT/OT operations', { job: 'IT/OT operations' }],
    ['/', {}],
  ])('with the role “%s” means %o', (cell, means) => {
    expect(one(`a@x.org,A,${cell},,,`)).toEqual({ line: 2, email: 'a@x.org', name: 'A', cohorts: [], ...means });
  });

  it.each([
    ['Autumn', ['Autumn']],
    ['"Autumn;Winter"', ['Autumn', 'Winter']],
    ['Autumn | Winter|', ['Autumn', 'Winter']],
    ['Autumn|AUTUMN|  autumn', ['Autumn']],
  ])('with the cohorts %s means %j', (cell, cohorts) => {
    expect(one(`a@x.org,A,,,${cell},`)).toMatchObject({ cohorts });
  });

  it.each(['ada', 'ada@', '@x.org', 'ada@x', 'a b@x.org', 'ada@@x.org', 'ada@x..org', '.ada@x.org', 'ada@-x.org', 'ada@x.org;bo@x.org', 'Ada <ada@x.org>', 'mailto:ada@x.org', 'a\u0007da@x.org', 'a\u200bda@x.org', `${'a'.repeat(65)}@x.org`, `a@${'x.'.repeat(130)}org`])(
    'with the address “%s” is left out',
    (address) => {
      expect(one(`"${address}",Ada,,,,`)).toMatch(/does not look like an e-mail address\.$/);
    },
  );

  it.each(['ada+list@x.org', "o'brien@sub.x-y.org", 'jörg@müller.example', '用户@例子.公司', 'a_b.c-d@x.co.uk'])('with the address “%s” is taken', (address) => {
    expect(one(`${address},Ada,,,,`)).toMatchObject({ email: address });
  });

  it.each([
    ['a bell', 'A\u0007da'],
    ['an escape sequence', '\u001b[31mAda'],
    ['a turn of direction', 'Ada\u202eadA'],
    ['the sign for an unreadable letter', 'J\ufffdrg'],
    ['more than 200 characters', 'a'.repeat(201)],
  ])('with %s in its name, team, work or cohort is left out', (_, text) => {
    for (const row of [`a@x.org,${text},,,,`, `a@x.org,A,${text},,,`, `a@x.org,A,,${text},,`, `a@x.org,A,,,${text},`]) expect(one(row)).toMatch(/control character|200 characters/);
  });

  it('takes a name of 200 characters outside the first plane', () => {
    expect(one(`a@x.org,${'😀'.repeat(200)},,,,`)).toMatchObject({ name: '😀'.repeat(200) });
  });

  it('says what is wrong with its manager and that it has no address', () => {
    expect(one('a@x.org,A,,Desk,,Mara')).toBe('The column manager takes the manager’s address, and “Mara” does not look like an e-mail address.');
    expect(one(',Ada,,,,')).toBe('There is no address in the column email.');
  });

  it('with more cells than the header names is left out, and with fewer is read', () => {
    expect(one('a@x.org,Lovelace, Ada', 'email,name')).toMatch(/^This line has 3 cells, and the header names 2\./);
    expect(one('a@x.org,Ada', 'email,name,team')).toMatchObject({ name: 'Ada' });
  });

  it('of an address that stood before is left out, naming the earlier line, whatever its case and whatever became of that line', () => {
    expect(left('email,name\nAda@x.org,Ada\nbo@x.org,Bo\nADA@X.ORG,Ada L\nbo@x.org,B\u0007\n')).toEqual([
      { line: 4, reason: 'ada@x.org stands on line 2 already, and each person has one line.' },
      { line: 5, reason: 'bo@x.org stands on line 3 already, and each person has one line.' },
    ]);
    expect(left('email,name\nada@x.org,A\u0007\nada@x.org,Ada\n').map(({ line }) => line)).toEqual([2, 3]);
  });
});
