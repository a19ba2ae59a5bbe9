-- expect: script.failed | attempt to call a nil value
return { id = "dump_bytecode", title = "敌", write = function(brief)
  return doc.para(string.dump(function() end))
end }
