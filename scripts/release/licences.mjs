// Completes the SBOM that cyclonedx-gomod makes of the program with what else is in it: the npm packages that browsers get, and the
// C library. Writes the licences' texts beside it. Fails where a component has no licence.
// usage: licences.mjs GOMOD.json VERSION SBOM LICENCES
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, version, sbom, licences] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const out = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' }).trim();
const id = (spdx) => [{ license: { id: spdx } }];

const bom = json(from);
const program = bom.metadata.component;
program.version = version;
program.licenses = id('EUPL-1.2');
bom.metadata.timestamp = new Date(process.env.SOURCE_DATE_EPOCH * 1000).toISOString().replace('.000', '');
for (const tool of bom.metadata.tools) delete tool.hashes;

// What the tool finds no licence of, read by a person. C code in Go modules is named by the module that has it.
const read = { std: 'BSD-3-Clause', 'github.com/pressly/goose/v3': 'MIT' };
const go = bom.components.map((c) => {
	if (!c.evidence?.licenses && !c.licenses && read[c.name]) c.licenses = id(read[c.name]);
	return { component: c, folder: c.name === 'std' ? out('go', 'env', 'GOROOT') : out('go', 'list', '-m', '-f', '{{.Dir}}', c.name) };
});
const npm = json('frontend/.svelte-kit/bundled.json').map((name) => {
	const folder = join('frontend/node_modules', name);
	const { version, license } = json(join(folder, 'package.json'));
	const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
	return { folder, component: { 'bom-ref': purl, type: 'library', name, version, scope: 'required', purl, licenses: id(license) } };
});
const libc = out('sh', '-c', "dpkg-query -W -f '${Version}' libc6-dev 2>/dev/null || getconf GNU_LIBC_VERSION | cut -d' ' -f2");
const c = { component: { 'bom-ref': 'glibc', type: 'library', name: 'glibc', version: libc, scope: 'required', licenses: id('LGPL-2.1-or-later') } };
bom.components.push(...npm.map((p) => p.component), c.component);
bom.dependencies?.find((d) => d.ref === program['bom-ref'])?.dependsOn?.push(...npm.map((p) => p.component['bom-ref']), 'glibc');
writeFileSync(sbom, JSON.stringify(bom, null, 2) + '\n');

const named = ({ licenses, evidence }) => (licenses ?? evidence?.licenses ?? []).map((l) => l.expression ?? l.license.id ?? l.license.name);
const isText = /^(licen[cs]e|copying|notice|copyright)(\.(md|txt)|[-.](mit|bsd|apache)\w*)?$/i;
const missing = [];
const parts = [...go, ...npm].map(({ component, folder }) => {
	const names = [...new Set(named(component))];
	const texts = readdirSync(folder).filter((f) => isText.test(f)).sort();
	if (!names.length || !texts.length) missing.push(component.name);
	return `${component.name} ${component.version}: ${names.join(', ')}\n\n${texts.map((f) => readFileSync(join(folder, f), 'utf8').trim()).join('\n\n')}\n`;
});
if (missing.length) {
	console.error(`No licence was found for ${missing.join(', ')}. Read it, and add it to scripts/release/licences.mjs.`);
	process.exit(1);
}
const head = `Mogna is licensed under the European Union Public Licence 1.2 (EUPL-1.2). The program contains the libraries below.
SQLite, in github.com/mattn/go-sqlite3, is in the public domain.

glibc ${libc}: LGPL-2.1-or-later

Parts of the GNU C Library are linked into the program. With the source of Mogna, anyone can link it with another version of the library
(scripts/release/build.sh). The licence is at https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html and, on Debian, in
/usr/share/common-licenses/LGPL-2.1.
`;
const line = `\n${'-'.repeat(78)}\n\n`;
writeFileSync(licences, head + line + parts.join(line));
console.log(`${bom.components.length} components: ${go.length} of Go, ${npm.length} of npm, and the C library`);
