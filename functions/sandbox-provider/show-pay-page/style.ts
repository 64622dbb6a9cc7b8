/** One screen, readable on a phone, in light and dark. */
export const style = `
:root{color-scheme:light dark;--ink:#14213d;--soft:#5b6785;--line:#dfe4ee;--paper:#fff;--ground:#f3f5fa;--go:#0b6e4f;--go-ink:#fff;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f8;--soft:#a7b1c8;--line:#32405f;--paper:#18233c;--ground:#0e1628;--go:#2fa37c;--go-ink:#06150f;--bad:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:min(26rem,100%);padding:1.5rem 1rem}
header{display:flex;justify-content:space-between;align-items:center;margin-bottom:1rem}
.brand{font-size:1.1rem}
.badge{font-size:.75rem;font-weight:600;padding:.2rem .6rem;border-radius:1rem;border:1px solid var(--line);color:var(--soft)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:1rem;padding:1.5rem;box-shadow:0 8px 30px rgb(20 33 61/.08)}
h1{font-size:1.25rem;margin:0;text-align:center}
.label{margin:0;color:var(--soft);font-size:.9rem}
.amount{margin:0 0 1rem;font-size:2rem;font-weight:700;font-variant-numeric:tabular-nums}
h1+.amount{text-align:center;margin:.25rem 0 0}
.said{text-align:center;color:var(--soft);margin:.5rem 0 1.25rem}
dl{margin:0 0 1.25rem;border-top:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--line);font-size:.85rem}
dl:last-child{margin-bottom:0}
dt{color:var(--soft)}
dd{margin:0;font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.8rem;overflow-wrap:anywhere;text-align:right}
button{display:block;width:100%;padding:.85rem;border-radius:.6rem;font:inherit;font-weight:600;cursor:pointer}
button:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.primary{background:var(--go);color:var(--go-ink);border:0}
.plain{background:none;color:var(--ink);border:1px solid var(--line);margin-top:.6rem}
details{margin-top:1.25rem;font-size:.9rem}
summary{color:var(--soft);cursor:pointer}
.hint{color:var(--soft);margin:.5rem 0}
label{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.4rem 0}
label span{white-space:nowrap}
input[type=number]{width:5.5rem;padding:.35rem;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:.4rem}
input[type=checkbox]{width:1.2rem;height:1.2rem}
.mark{width:3.5rem;height:3.5rem;margin:0 auto .75rem;border-radius:50%;display:grid;place-items:center;font-size:1.6rem;color:var(--paper)}
.good{background:var(--go)}
.bad{background:var(--bad)}
footer{margin-top:1rem;color:var(--soft);font-size:.8rem;text-align:center}
`;
