import { csvSheet, xlsxSheet } from '/work/main/tests/bench/sheets';
import { createImportSession } from '/work/main/utils/import/import-session';
import Papa from 'papaparse';
import { readXlsx } from 'hucre/xlsx';
const med=(a:number[])=>a.toSorted((x,y)=>x-y)[a.length>>1]!;
const session=createImportSession();
const which=process.argv[2]??'csv'; const rounds=Number(process.argv[3]??40);
const src= which==='csv'?csvSheet(5000):await xlsxSheet(5000);
const T:Record<string,number[]>={bare:[],open:[],guess:[],read:[],all:[],ratio:[],clone:[]};
for(let i=0;i<rounds+5;i++){
  const b=src.slice(); let t0=performance.now();
  if(which==='csv') Papa.parse(new TextDecoder().decode(b)); else await readXlsx(b);
  const bare=performance.now()-t0;
  const c=src.slice(); t0=performance.now();
  const r=await session.open('x',c); const t1=performance.now();
  const g=await session.guess(); const t2=performance.now();
  const w=await session.read(g.mapping!,'thousands'); const t3=performance.now();
  if(!r.ok||w.rows.length!==5000) throw 1;
  structuredClone(w); const t4=performance.now();
  if(i<5) continue;
  T.bare!.push(bare);T.open!.push(t1-t0);T.guess!.push(t2-t1);T.read!.push(t3-t2);T.all!.push(t3-t0);T.ratio!.push((t3-t0)/bare);T.clone!.push(t4-t3);
}
console.log(which,Object.entries(T).map(([k,v])=>k+' '+med(v).toFixed(2)).join('  '));
