-- expect: script.failed
return { id = "table_unpack", title = "敌", write = function(brief)
  return doc.para(table.unpack({}, 1, 1e7))
end }
