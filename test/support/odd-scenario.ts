/**
 * A scenario of two hundred scenes as no tool would write it: Windows line ends, tabs, attributes over several lines and
 * in single quotes, comments in odd places. It parses, and an editor has to leave all of it alone.
 */
export function oddScenario(scenes = 200): string {
  const head = `---\r\ntitle:    "Odd, and proud of it"   # kept\r\nsummary: >-\r\n  Two hundred scenes that somebody\r\n  wrote by hand.\r\nrubrics: [ it-service ]\r\nminutes: 9\r\n\r\nclient: {id: dana, name: 'Dana Whitfield', role: VP}\r\nmeters:\r\n    trust:   { start: 3, min: 0,   max: 10 }\r\n---\r\n{/* hand-made */}\r\n\r\n`;
  const body = Array.from({ length: scenes }, (_, index) => sceneOf(index, scenes)).join('\r\n\r\n');
  return `${head}${body}\r\n<Ending id='done'   title="Done" outcome="success">It is done.</Ending>\r\n<Ending id="not-done" title="Not done" outcome="failure">\r\n\tIt is not.\r\n</Ending>`;
}

function sceneOf(index: number, scenes: number): string {
  const next = index + 1 < scenes ? `scene-${index + 1}` : 'done';
  const words = `   Words of choice ${index}, as they are.  `;
  if (index % 3 === 0) return `<Scene id='scene-${index}'>\r\n\tIt rings.   Twice.\r\n\r\n\t<Choice\r\n\t\tid="go"   to='${next}'\r\n\t\trates = "empathy:2"\r\n\t\tremark='Well said.'>\r\n\t${words}\r\n\t</Choice>\r\n\t{/* the other one */}\r\n\t<Choice id="stop" to="not-done" rates="empathy:0" remark="Not so.">Leave it.</Choice>\r\n</Scene>`;
  if (index % 3 === 1) return `<Scene id="scene-${index}">It rings.\r\n<Choice id="go" to="${next}" rates="empathy:2" remark="Well said.">${words}</Choice>\r\n<Choice id="stop" to="not-done" rates="empathy:0" remark="Not so.">Leave it.</Choice></Scene>`;
  return `<Scene id="scene-${index}">\r\n  <Say by="dana">*Again?*</Say>\r\n      <Choice id="go" to="${next}" effects="trust+1" rates="empathy:2"\r\n  remark="Well said.">\r\n ${words}\r\n</Choice>\r\n  <Choice id="stop" to="not-done" rates="empathy:0" remark="Not so.">Leave it.</Choice>\r\n</Scene>`;
}
