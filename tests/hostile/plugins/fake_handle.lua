-- expect: script.failed | expected text
return { id = "fake_handle", title = "敌", write = function(brief)
  return doc.para(setmetatable({ 1 }, { __name = 'figure' }))
end }
