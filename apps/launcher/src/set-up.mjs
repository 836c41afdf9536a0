import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step, Unready } from './say.mjs';

const LEAST_NODE = [20, 19];
const BUILD_STAMP = join(ROOT, 'node_modules/.bihuan-built');

/**
 * Installs and builds what is missing or stale; nothing when all is in place. `what` is the product, or everything with the
 * tests: a test that does not compile must not keep the product from starting.
 * @param {'product' | 'everything'} what
 */
export async function setUp(what) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new Unready(
      `需要 Node.js ${LEAST_NODE.join('.')} 或更高版本，当前是 ${process.versions.node}\nNode.js ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}`,
    );
  }
  await install();
  await build(what);
}

async function install() {
  if (isInstalled()) return;
  step('安装依赖 installing packages (npm ci)');
  // the compiler is needed to run from source, also where NODE_ENV says production
  await npm(['ci', '--include=dev', '--no-fund', '--no-audit']);
}

/** Whether node_modules holds what the lock asks for, by the list that npm leaves there once it is done; whoever installed it. */
function isInstalled() {
  const list = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  /** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */
  const { packages: wanted } = /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const { packages: present } = /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(list, 'utf8')));
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = present[path];
    // optional ones are for other platforms
    if (!found) return optional === true;
    return found.version === version && found.link === link;
  });
}

/** @param {'product' | 'everything'} what */
async function build(what) {
  const whole = what === 'everything';
  const wanted = hash(sources(whole));
  const stamp = `${BUILD_STAMP}-${what}`;
  const built = ['apps/api/dist/main.js', 'apps/worker/dist/main.js', 'libs/record/dist/prepare.js', 'apps/web/dist/index.html'].every(
    (file) => existsSync(join(ROOT, file)),
  );
  if (built && read(stamp) === wanted) return;
  step('编译 building (tsc, vite)');
  await npm(['run', '--silent', whole ? 'build' : 'build:product']);
  writeFileSync(stamp, wanted);
}

/** @param {string[]} args */
async function npm(args) {
  const onWindows = process.platform === 'win32';
  const code = await runToEnd(onWindows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, stdio: 'inherit', shell: onWindows });
  if (code !== 0) throw new Unready(`npm ${args.join(' ')} 失败 failed（见上 see above）`);
}

/** @param {boolean} withTests */
function sources(withTests) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (['dist', 'node_modules'].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|css|html|svg|png|webmanifest|js)$|^(package|tsconfig.*)\.json$/.test(entry.name)) found.push(path);
    }
  };
  for (const folder of ['apps', 'libs', 'migrations', ...(withTests ? ['test'] : [])]) walk(join(ROOT, folder));
  return [...found.sort(), join(ROOT, 'tsconfig.json'), join(ROOT, 'tsconfig.base.json'), join(ROOT, 'package-lock.json')];
}

/** @param {string[]} files */
function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
}
/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
