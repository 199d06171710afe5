// What recheck finds in patterns: reads [{source, flags}] from stdin, and prints for each a text that makes it slow,
// as [[before, pump], …] and an end, or null.
const {check} = require("recheck");

async function attack({source, flags}) {
  const {status, attack} = await check(source, flags, {timeout: 10000});
  return status === "vulnerable" ? {pumps: attack.pumps.map(({prefix, pump}) => [prefix, pump]), end: attack.suffix} : null;
}

let input = "";
process.stdin.on("data", piece => (input += piece));
process.stdin.on("end", async () => {
  const found = [];
  for (const pattern of JSON.parse(input)) found.push(await attack(pattern));
  process.stdout.write(JSON.stringify(found));
});
