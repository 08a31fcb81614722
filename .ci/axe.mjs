// Drives Chromium over one HTML page: axe-core, reflow, network silence, screenshots and a PDF.
//
//   node axe.mjs PAGE.html OUT_DIR
//
// Exits 1 on any finding, 2 on wrong usage. CHROMIUM names the browser; default /usr/bin/chromium.
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const [report, outDir] = process.argv.slice(2);
if (!report || !outDir) {
  console.error("usage: node axe.mjs PAGE.html OUT_DIR");
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });
const address = pathToFileURL(resolve(report)).href;
const name = basename(report).replace(/\.html$/, "");
const problems = [];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
  protocolTimeout: 0, // how long it may take is for who calls to say: a busy machine is no finding
});

// open loads the report in a window of the given width and notes every request and console message.
async function open(width, { scripts = true } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  page.on("request", (r) => {
    if (r.url() !== address) problems.push(`${width} px: the page asks for ${r.url()}`);
  });
  page.on("console", (m) => problems.push(`${width} px: console: ${m.text()}`));
  page.on("pageerror", (e) => problems.push(`${width} px: script: ${e.message}`));
  await page.goto(address, { waitUntil: "load", timeout: 0 });
  return page;
}

// check runs every axe rule that is not experimental; best practices count too.
async function check(page, label) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const v of found.violations) {
    for (const n of v.nodes) problems.push(`${label}: ${v.id} (${v.impact}): ${v.help}: ${n.target.join(" ")}\n    ${n.failureSummary}`);
  }
}

// reflow wants no sideways scrolling of the page (WCAG 2.1, 1.4.10).
async function reflow(page, label) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) problems.push(`${label}: the page is ${over} px wider than the window`);
}

// picture shows the whole page, or as much of it as fits the browser's limit for pictures.
async function picture(page, width, path) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({ path, clip: { x: 0, y: 0, width, height: Math.min(height, 16000) } });
}

// A phone's page differs from the smallest in width alone, so axe, which takes long, looks at the smallest.
for (const [label, width] of [["desktop", 1280], ["narrow", 360], ["smallest", 320]]) {
  const page = await open(width);
  await reflow(page, `${label} ${width} px`);
  if (label !== "narrow") await check(page, `${label} ${width} px`);
  if (label !== "smallest") await picture(page, width, join(outDir, `${name}-${label}.png`));
  await page.close();
}

// filter wants what does not match hidden, the number told, and everything back after a reset.
async function filter() {
  const page = await open(1280);
  if (!(await page.$("#filter"))) return; // a run without systems has nothing to search
  const visible = () => [...document.querySelectorAll(document.querySelector("#filter").dataset.entries)].filter((e) => !e.closest("[hidden]")).length;
  const shown = () => page.evaluate(visible);
  const hidden = () => page.waitForFunction(`(${visible})() === 0`, { timeout: 60_000 }); // the page may search while it is typed
  const told = () => page.$eval("#filter [role=status]", (e) => e.textContent.trim());
  const becomes = (want) => page.waitForFunction(
    (text, same) => (document.querySelector("#filter [role=status]").textContent.trim() === text) === same,
    { timeout: 60_000 }, ...want);
  const [all, before] = [await shown(), await told()];
  await page.type("#filter input[type=search]", "zzzz-no-such-requirement");
  await hidden().catch(() => problems.push("filter: a text that nothing holds leaves requirements on the page"));
  await becomes([before, false]).catch(() => problems.push("filter: the count is not told"));
  await check(page, "filtered 1280 px");
  await page.click("#filter [type=reset]");
  await becomes([before, true]).catch(() => problems.push("filter: reset does not tell the first count again"));
  if ((await shown()) !== all) problems.push("filter: reset does not bring everything back");
  await page.close();
}

// paper prints the page as it is with scripts off, and wants everything to stand there.
async function paper() {
  const page = await open(1280, { scripts: false });
  const closed = await page.$$eval("details:not([open])", (all) => all.length);
  if (closed) problems.push(`scripts off: ${closed} lists are closed`);
  const form = await page.$("#filter:not([hidden])");
  if (form) problems.push("scripts off: a search is shown that cannot work");
  await page.pdf({ path: join(outDir, `${name}.pdf`), format: "A4", preferCSSPageSize: true, timeout: 0 });
  await page.close();
}

await filter();
await paper();
await browser.close();

if (problems.length) {
  console.error(`${report}: ${problems.length} problem(s)`);
  for (const p of problems) console.error("- " + p);
  process.exit(1);
}
console.log(`${report}: no violations; pictures and PDF in ${outDir}`);
