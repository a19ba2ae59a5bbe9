-- NAME: what this section is about, in one line.
local section = {
  id = "NAME",
  title = "标题",                          -- the section's heading
  api = 1,
  wants = { "gdp" },                       -- indicators it uses where there are figures
  options = {
    years = { kind = "integer", default = 5, min = 2, max = 20, help = "span of the chart in years" },
  },
}

function section.write(brief)
  local gdp = brief:find("gdp")            -- nil when there is no figure
  if not gdp then return nil end           -- the section then says that it has no data
  local body = doc.body()
  body:add(doc.para {
    brief.period, "，", brief.region, gdp:name(), gdp,
    gdp:change() and { "，比上年", gdp:change() } or "", "。",
  })
  local course = brief:series("gdp", brief.options.years)
  if #course > 1 then
    body:add(doc.chart { type = "column", title = gdp:name(), figures = course })
  end
  return body
end

return section
