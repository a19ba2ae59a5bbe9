-- expect: script.failed
return { id = "pack_sizes", title = "敌", write = function(brief)
  return doc.para(string.pack('i17', 1))
end }
