-- expect: script.failed | attempt to call a nil value
return { id = "bytecode", title = "敌", write = function(brief)
  return doc.para(load('\27Lua\84\0\25\147')())
end }
