-- expect: script.limit | figures and words
return { id = "figures_flood", title = "敌", write = function(brief)
  while true do brief:find('gdp') end
end }
