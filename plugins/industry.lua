local section = { id = "industry", title = "工业", api = 1, wants = { "nev_output" } }
function section.write(brief)
  local body = doc.body()
  local nev = brief:find("nev_output")
  if nev then
    body:add(doc.heading("新能源汽车"))
    body:add(doc.para { "全年新能源汽车产量", nev, "，", nev:change(), "。" })
    body:add(doc.chart { type = "column", title = "x", figures = brief:series("nev_output") })
  end
  return body
end
return section
