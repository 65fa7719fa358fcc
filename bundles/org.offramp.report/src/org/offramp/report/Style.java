// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

/** Looks of the page, in light and in dark. */
final class Style {
    static final String CSS = """
        :root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--paper:#fff;--panel:#f4f6f8;--edge:#d8dee4;
        --good:#00805e;--bad:#b42318;--warn-paper:#fff6dd;--warn-edge:#e0b040}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a9b3bf;--paper:#14181d;--panel:#1c2229;
        --edge:#343b44;--good:#2dc79a;--bad:#ff8b7d;--warn-paper:#2f2710;--warn-edge:#8a6d1d}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1040px;padding:24px 20px 60px;background:var(--paper);color:var(--ink);
        font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
        h1{font-size:28px;line-height:1.25;margin:0 0 4px}h2{font-size:21px;margin:44px 0 6px}h3{font-size:16px;margin:22px 0 4px}
        h1,h2,h3,p,li,dd,.big,.name{overflow-wrap:anywhere}p{margin:6px 0 12px;max-width:76ch}.soft{color:var(--soft)}
        .verdict{border-left:6px solid var(--good);background:var(--panel);padding:12px 16px;margin:18px 0;font-weight:600}
        .verdict.bad{border-color:var(--bad)}
        .warnings{border:1px solid var(--warn-edge);background:var(--warn-paper);border-radius:8px;padding:10px 16px;margin:18px 0}
        .warnings ul{margin:4px 0;padding-left:20px}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:16px;margin:20px 0}
        .card{background:var(--panel);border:1px solid var(--edge);border-radius:10px;padding:16px}
        .card .name{color:var(--soft);font-size:14px}.big{font-size:30px;font-weight:650;line-height:1.2;margin:4px 0}
        .card p{margin:4px 0;font-size:14.5px}
        .wide{overflow-x:auto;margin:10px 0 16px}.wide>svg{display:block;max-width:100%;height:auto}
        table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
        th,td{padding:6px 9px;text-align:right;border-bottom:1px solid var(--edge);vertical-align:top;white-space:nowrap}
        th{color:var(--soft);font-weight:600;vertical-align:bottom;white-space:normal}
        th.text,td.text{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:112px;max-width:420px}
        tr.chosen td{font-weight:650;background:var(--panel)}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;font-size:14.5px}dt{color:var(--soft)}dd{margin:0}
        @media (max-width:560px){dl{display:block}dd{margin-bottom:8px}.big{font-size:26px}}
        """;

    private Style() {}
}
